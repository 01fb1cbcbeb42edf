package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.draw.Backdrop;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.offline.OfflineAngles;
import io.posestream.report.ReportHead;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All output files of one analysis. Not thread-safe. */
public final class ReportFolder implements ReportFile {
  private final TableFolder tables;
  private final Path folder;
  private final List<ReportFile> files = new ArrayList<>();
  private Optional<OfflineTables> offline = Optional.empty();
  private Optional<CalibrationFile> calibration = Optional.empty();
  private Optional<Function<ReportHead, ReportPage>> page = Optional.empty();
  private Optional<MotionFiles> motion = Optional.empty();
  private Optional<ExerciseFile> exercises = Optional.empty();
  private boolean closed;

  private ReportFolder(TableFolder tables) throws IOException {
    this.tables = tables;
    folder = Files.createDirectories(tables.folder());
  }

  /**
   * The files for a stream: results, angles live and without lag, ranges of motion, landmarks, the
   * plot and, if asked for, the video.
   *
   * @param tables where the files are written, and tables how
   * @param frameRateHz nominal rate of the video
   * @param annotated what is drawn on; empty for no video
   * @param offline records the same stream
   */
  public static ReportFolder forStream(
      TableFolder tables,
      List<AngleDefinition> definitions,
      double frameRateHz,
      Optional<Backdrop> annotated,
      OfflineAngles offline)
      throws IOException {
    Path folder = tables.folder();
    ReportFolder report = withTables(tables, definitions);
    report.page =
        Optional.of(
            head ->
                new ReportPage(
                    folder,
                    head,
                    List.copyOf(definitions),
                    offline,
                    () -> report.exercises.flatMap(ExerciseFile::table)));
    OfflineTables ranges = new OfflineTables(tables, definitions, offline);
    report.offline = Optional.of(ranges);
    report.files.add(ranges);
    report.files.add(new AnglePlot(folder.resolve("angles.svg"), definitions, offline));
    Path video = folder.resolve(AnnotatedVideo.NAME);
    annotated
        .map(backdrop -> new AnnotatedVideo(video, backdrop, frameRateHz))
        .ifPresent(file -> report.files.add(new BackgroundReport(file)));
    return report;
  }

  /**
   * The files for single pictures: results, angles, landmarks and, if asked for, pictures.
   *
   * @param annotated what is drawn on, asked for each picture; empty for no pictures
   */
  public static ReportFolder forPictures(
      TableFolder tables, List<AngleDefinition> definitions, Optional<Supplier<Backdrop>> annotated)
      throws IOException {
    ReportFolder report = withTables(tables, definitions);
    annotated
        .map(backdrop -> new AnnotatedPictures(tables.folder(), backdrop))
        .ifPresent(file -> report.files.add(new BackgroundReport(file)));
    return report;
  }

  private static ReportFolder withTables(TableFolder tables, List<AngleDefinition> definitions)
      throws IOException {
    ReportFolder report = new ReportFolder(tables);
    report.files.add(new ResultLines(tables.folder().resolve("results.jsonl")));
    report.files.add(new AnglesCsv(tables, definitions));
    report.files.add(new LandmarksCsv(tables));
    return report;
  }

  /**
   * Adds {@code report.html} of a stream, which is written after the files that are there so far:
   * its pictures are those of the video, its repetitions those of {@link #count}.
   *
   * @param clip what the page is said to be of
   */
  public void addPage(String clip, String engine) {
    ReportHead head = ReportHead.analysed(clip, ZonedDateTime.now(ZoneId.systemDefault()), engine);
    page.ifPresent(each -> files.add(each.apply(head)));
  }

  /** Adds {@code calibration.json} of the first person, who is that tall. */
  public void calibrate(double bodyHeightCm) {
    CalibrationFile file = new CalibrationFile(folder.resolve("calibration.json"), bodyHeightCm);
    files.add(file);
    calibration = Optional.of(file);
  }

  /** Adds files for other programs, one of each format and person. */
  public void export(Set<MotionFormat> formats) {
    if (!formats.isEmpty()) {
      MotionFiles exported = new MotionFiles(folder, formats);
      files.add(exported);
      motion = Optional.of(exported);
    }
  }

  /** Adds {@code exercise.csv} of the repetitions of exercises, if there are any. */
  public void count(List<ExerciseDefinition> definitions) throws IOException {
    if (!definitions.isEmpty()) {
      ExerciseFile counted = new ExerciseFile(tables, definitions);
      files.add(counted);
      exercises = Optional.of(counted);
    }
  }

  /** What was counted, a line for each exercise and person, once closed. */
  public List<String> exercises() {
    return exercises.map(ExerciseFile::lines).orElse(List.of());
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** What a user should know of the files, once closed. */
  public List<String> notes() {
    return Stream.concat(
            calibration.flatMap(CalibrationFile::note).stream(),
            motion.stream().flatMap(each -> each.notes().stream()))
        .toList();
  }

  /** Ranges of motion, once closed; none of single pictures. */
  public List<MotionRange> ranges() {
    return offline.map(OfflineTables::ranges).orElse(List.of());
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    for (ReportFile file : files) {
      file.add(message);
    }
  }

  /** Completes every file, also if one of them fails. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    IOException failure = null;
    for (ReportFile file : files) {
      try {
        file.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
