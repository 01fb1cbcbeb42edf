package io.posestream.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.StandardAngles;
import io.posestream.offline.RangeOfMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PoseReportTest {
  private static final BufferedImage PICTURE =
      new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);

  private final Session session = new Session().addAll();

  private RangeOfMotion range(io.posestream.angle.AngleDefinition angle) {
    return session.motions().get(0).angle(angle).orElseThrow().range().orElseThrow();
  }

  private static String degrees(float deg) {
    return Math.round(deg) + "°";
  }

  @Test
  void shouldSayTheRangesOfTheMotionsAndWhatIsLeftOfTheirDifference() throws Exception {
    HtmlPage page = HtmlPage.of(session.report("clip").html());
    RangeOfMotion left = range(StandardAngles.LEFT_KNEE);
    RangeOfMotion right = range(StandardAngles.RIGHT_KNEE);
    int leftDeg = Math.round(left.maxDeg()) - Math.round(left.minDeg());
    int rightDeg = Math.round(right.maxDeg()) - Math.round(right.minDeg());
    assertThat(page.row("ranges", "Knee"))
        .containsExactly(
            degrees(left.minDeg()),
            degrees(left.maxDeg()),
            leftDeg + "°",
            "6°",
            degrees(right.minDeg()),
            degrees(right.maxDeg()),
            rightDeg + "°",
            "8°",
            "+" + (leftDeg - rightDeg) + "°");
    assertThat(leftDeg).isBetween(95, 101);
    assertThat(rightDeg).isBetween(76, 81);
  }

  @Test
  void shouldLeaveOpenWhatWasNotSeenOrIsOfTheMiddle() throws Exception {
    HtmlPage page = HtmlPage.of(session.report("clip").html());
    assertThat(page.row("ranges", "Hip")).containsOnly("–");
    assertThat(page.row("ranges", "Elbow").subList(4, 9)).containsOnly("–");
    assertThat(page.row("ranges", "Trunk").get(3)).isEqualTo("?");
  }

  @Test
  void shouldSayHowWellEachJointWasSeenAndFromWhereToFilm() throws Exception {
    HtmlPage page = HtmlPage.of(session.report("clip").html());
    // 170 frames with the person; every fourth is held.
    assertThat(page.row("seen", "Left elbow").subList(0, 3)).containsExactly("75 %", "25 %", "0 %");
    assertThat(page.row("seen", "Left elbow").get(3)).isEqualTo("75 %");
    assertThat(page.row("seen", "Left elbow").get(4))
        .startsWith("The joint bends towards or away")
        .endsWith("Film from the person's own left side.");
    assertThat(page.row("seen", "Left hip")).containsExactly("0 %", "0 %", "100 %", "0 %", "");
    assertThat(page.text())
        .contains("180 frames in 6.0 s; a person was seen in 170 of them (94 %).")
        .contains("The person was lost 1 time.")
        .contains("What moved most is the left knee: from 10° to 110°, each about ± 6°.");
  }

  @Test
  void shouldShowTheFramesOfTheExtremesInTheirOrder() throws Exception {
    List<Long> asked = new ArrayList<>();
    PoseReport report =
        session
            .report("clip")
            .withStills(
                timestampNs -> {
                  asked.add(timestampNs);
                  return Optional.of(PICTURE);
                });
    RangeOfMotion knee = range(StandardAngles.LEFT_KNEE);
    assertThat(asked).isSorted().contains(knee.minTimeNs(), knee.maxTimeNs());
    HtmlPage page = HtmlPage.of(report.html());
    List<Element> pictures = page.all("img");
    assertThat(pictures).hasSameSizeAs(asked);
    for (Element picture : pictures) {
      String jpeg = picture.getAttribute("src").replace("data:image/jpeg;base64,", "");
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(jpeg)));
      assertThat(read.getWidth()).hasToString(picture.getAttribute("width"));
      assertThat(read.getHeight()).hasToString(picture.getAttribute("height"));
      assertThat(Math.max(read.getWidth(), read.getHeight())).isLessThanOrEqualTo(640);
      assertThat(picture.getAttribute("alt")).startsWith("The person at ");
    }
    int at = asked.indexOf(knee.maxTimeNs());
    double timeS =
        IntStream.range(0, Session.FRAMES)
                .filter(frame -> Session.timeNs(frame) == knee.maxTimeNs())
                .findFirst()
                .orElseThrow()
            / 30.0;
    assertThat(page.all("figcaption").get(at).getTextContent())
        .contains(String.format(java.util.Locale.ROOT, "%.2f s", timeS))
        .contains("greatest flexion of the left knee, " + degrees(knee.maxDeg()));
  }

  @Test
  void shouldLeaveOutPicturesThatAreNotThere() throws Exception {
    PoseReport report = session.report("clip").withStills(timestampNs -> Optional.empty());
    assertThat(HtmlPage.of(report.html()).all("img")).isEmpty();
  }

  @Test
  void shouldNeedNothingFromOutsideAndRunNothing() throws Exception {
    String html = session.report("clip").withStills(timestampNs -> Optional.of(PICTURE)).html();
    HtmlPage page = HtmlPage.of(html);
    assertThat(html).doesNotContainPattern(Pattern.compile("https?:|url\\(|@import|\\bon[a-z]+="));
    assertThat(page.all("script")).isEmpty();
    assertThat(page.all("link")).isEmpty();
    assertThat(page.all("img")).allMatch(each -> each.getAttribute("src").startsWith("data:"));
  }

  @Test
  void shouldShowNamesAsTextWhateverTheyHold() throws Exception {
    String name = "<script>alert(1)</script> & \"Übung\" \u0001 😀.mp4";
    ReportTable table =
        new ReportTable("<b>", "a & b", List.of("<i>", "n"), List.of(List.of("</td>", "3")));
    String html = session.report(name).withTable(table).html();
    HtmlPage page = HtmlPage.of(html);
    assertThat(page.all("script")).isEmpty();
    assertThat(page.text())
        .contains("<script>alert(1)</script> & \"Übung\" \uFFFD 😀.mp4", "</td>");
    assertThat(page.all("title").get(0).getTextContent()).startsWith("Motion report: <script>");
  }

  @Test
  void shouldPutATableOfACallerBelowTheRanges() throws Exception {
    ReportTable table =
        new ReportTable(
            "Repetitions", "", List.of("Exercise", "Count"), List.of(List.of("Squat", "3")));
    HtmlPage page = HtmlPage.of(session.report("clip").withTable(table).html());
    assertThat(page.all("h2"))
        .extracting(Element::getTextContent)
        .containsSubsequence("Ranges of motion", "Repetitions", "Joint angles over time");
    assertThatThrownBy(() -> new ReportTable("", "", List.of("a", "b"), List.of(List.of("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 cells, but there are 2 columns");
  }

  @Test
  void shouldReportOnEverybodyButWhoPassedBy() throws Exception {
    Session two = new Session();
    for (int frame = 0; frame < 100; frame++) {
      two.add(
          frame,
          frame < 3
              ? List.of(Session.person(4, frame), Session.person(9, frame))
              : frame < 60
                  ? List.of(Session.person(4, frame), Session.person(7, frame))
                  : List.of(Session.person(4, frame)));
    }
    HtmlPage page = HtmlPage.of(two.report("clip").html());
    assertThat(page.all("h2"))
        .extracting(Element::getTextContent)
        .contains("Ranges of motion of person 4", "Ranges of motion of person 7")
        .noneMatch(title -> title.contains("person 9"));
    assertThat(page.text()).contains("Person 9 was seen in 3 frames only and is left out.");
  }

  @Test
  void shouldSayThatNobodyWasSeen() throws Exception {
    HtmlPage page = HtmlPage.of(new Session().add(0, List.of()).report("clip").html());
    assertThat(page.text()).contains("No person was seen, so there is nothing to report.");
    assertThat(HtmlPage.of(new Session().report("clip").html()).text()).contains("0 frames");
  }

  @Test
  void shouldWriteWhatItShows(@TempDir Path folder) throws Exception {
    PoseReport report = session.report("clip");
    report.write(folder.resolve("report.html"));
    assertThat(folder.resolve("report.html")).hasContent(report.html());
    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(200_000);
  }
}
