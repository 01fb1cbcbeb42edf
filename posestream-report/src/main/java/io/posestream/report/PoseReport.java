package io.posestream.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a stream showed, as one HTML page for people: pictures of the greatest and least flexion,
 * ranges of motion, curves, and how well everything was seen. The page is complete in itself: it
 * needs no script and loads nothing. Made by {@link ReportRecorder}. Immutable.
 *
 * @since 0.1
 */
public final class PoseReport {
  /** Who was seen in a smaller share of the frames passed by, or was nobody. */
  private static final double LEAST_SHARE = 0.05;

  private final ReportHead head;
  private final ReportCounts counts;
  private final List<ReportPerson> people;
  private final List<StillChoice> choices;
  private final List<Still> stills;
  private final List<ReportTable> tables;

  PoseReport(
      ReportHead head,
      ReportCounts counts,
      List<ReportPerson> people,
      List<StillChoice> choices,
      List<Still> stills) {
    this(head, counts, people, choices, stills, List.of());
  }

  private PoseReport(
      ReportHead head,
      ReportCounts counts,
      List<ReportPerson> people,
      List<StillChoice> choices,
      List<Still> stills,
      List<ReportTable> tables) {
    this.head = head;
    this.counts = counts;
    this.people = List.copyOf(people);
    this.choices = List.copyOf(choices);
    this.stills = List.copyOf(stills);
    this.tables = List.copyOf(tables);
  }

  /**
   * The same with pictures: of up to four frames of the person who was seen longest, the least and
   * greatest flexion of the two joints that moved most. All show the same part of the picture: that
   * in which the person is in any of them.
   *
   * @param source is asked for each of them, the earliest first
   * @throws IOException if the pictures cannot be read
   */
  public PoseReport withStills(StillSource source) throws IOException {
    Objects.requireNonNull(source, "source");
    List<Still> shown = new ArrayList<>();
    Optional<PictureBox> box = choices.stream().map(StillChoice::box).reduce(PictureBox::and);
    for (StillChoice choice : choices) {
      Optional<BufferedImage> picture = source.at(choice.timestampNs());
      if (picture.isPresent()) {
        shown.add(new Still(choice, JpegStill.of(box.orElseThrow().cut(picture.get()))));
      }
    }
    return new PoseReport(head, counts, people, choices, shown, tables);
  }

  /** The same with a further table, which stands below the ranges of motion. */
  public PoseReport withTable(ReportTable table) {
    List<ReportTable> all = new ArrayList<>(tables);
    all.add(Objects.requireNonNull(table, "table"));
    return new PoseReport(head, counts, people, choices, stills, all);
  }

  /**
   * Writes the page, in place of a file that is already there.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.writeString(Objects.requireNonNull(file, "file"), html());
  }

  /** The page: HTML that is well-formed XML, too. */
  public String html() {
    Markup page = new Markup();
    page.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    // Whatever a name may hold: nothing is loaded and nothing runs.
    page.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    page.element("title", "Motion report: " + head.clip());
    page.open("style").verbatim(style()).close().close().open("body").open("main");
    writeHead(page);
    List<ReportPerson> shown = shown();
    StillSection.write(page, stills);
    for (int i = 0; i < shown.size(); i++) {
      ReportPerson person = shown.get(i);
      String of = shown.size() > 1 ? " of person " + person.id() : "";
      RangeSection.write(page, person, of);
      if (i == 0) {
        tables.forEach(table -> table.writeTo(page));
      }
      CurveSection.write(page, person, of, stills);
      SeenSection.write(page, person, of);
    }
    if (shown.isEmpty()) {
      tables.forEach(table -> table.writeTo(page));
    }
    writeFoot(page);
    return page.close().close().close().toString();
  }

  private void writeHead(Markup page) {
    page.open("header").element("h1", "Motion report").element("p", head.clip(), "class", "clip");
    page.element("p", head.date() + " · " + head.engine(), "class", "note");
    page.close().open("section", "class", "glance").open("ul");
    GlanceWords.of(counts, shown()).forEach(line -> page.element("li", line));
    leftOut().forEach(line -> page.element("li", line));
    page.close().close();
  }

  private static void writeFoot(Markup page) {
    page.open("footer")
        .open("p")
        .text(
            "Angles are neutral-zero: 0° is the straight joint, bending counts up. “About ±” is how"
                + " far a value may be off, estimated from the view and the picture; it is no"
                + " promise. Measured from one camera by posestream; no medical device.");
    page.close().close();
  }

  /** Who is reported on, the one who was seen longest first. */
  private List<ReportPerson> shown() {
    return people.stream()
        .filter(this::isShown)
        .sorted((a, b) -> Integer.compare(b.live().size(), a.live().size()))
        .toList();
  }

  private List<String> leftOut() {
    return people.stream()
        .filter(person -> !isShown(person))
        .map(
            person ->
                "Person "
                    + person.id()
                    + " was seen in "
                    + person.live().size()
                    + " frames only and is left out.")
        .toList();
  }

  private boolean isShown(ReportPerson person) {
    return person.live().size() >= LEAST_SHARE * counts.frames();
  }

  private static String style() {
    try (InputStream css = PoseReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheet of reports cannot be read", e);
    }
  }
}
