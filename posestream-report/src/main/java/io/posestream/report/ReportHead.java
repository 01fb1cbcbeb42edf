package io.posestream.report;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * What a report is of. Immutable.
 *
 * @param clip the name of the video, camera or recording
 * @param date what happened when, such as {@code analysed on 27 November 2026, 21:19}
 * @param engine name of the engine that found the landmarks
 * @since 0.1
 */
public record ReportHead(String clip, String date, String engine) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  /** Refuses null, by name. */
  public ReportHead {
    Objects.requireNonNull(clip, "clip");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(engine, "engine");
  }

  /** Of a clip that was analysed then. */
  public static ReportHead analysed(String clip, ZonedDateTime when, String engine) {
    return new ReportHead(clip, "analysed on " + DATE.format(when), engine);
  }

  /** Of a session that was recorded then. */
  public static ReportHead recorded(String clip, ZonedDateTime when, String engine) {
    return new ReportHead(clip, "recorded on " + DATE.format(when), engine);
  }
}
