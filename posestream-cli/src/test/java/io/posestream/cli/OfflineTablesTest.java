package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables without lag of a stream, beside the live ones. */
class OfflineTablesTest {
  private static final int FIRST_ANGLE = 5;

  private final Path out;

  OfflineTablesTest(@TempDir Path folder) {
    out = folder.resolve("out");
  }

  private List<String> lines(String table) throws Exception {
    return Files.readAllLines(out.resolve(table));
  }

  private static CommandRun analyze(Path out, Object... more) {
    Object[] args = {"analyze", "--demo", "--no-video", "--max-frames", 12, "--out", out};
    Object[] all = new Object[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.scripted(all);
  }

  @Test
  void shouldHaveTheLinesAndColumnsOfTheLiveTable() throws Exception {
    assertThat(analyze(out).exitCode()).isZero();
    List<String> live = lines("angles.csv");
    List<String> offline = lines("angles-offline.csv");
    assertThat(offline).hasSameSizeAs(live);
    assertThat(offline.get(0)).isEqualTo(live.get(0));
    for (int i = 1; i < live.size(); i++) {
      List<String> liveCells = List.of(live.get(i).split(",", -1));
      List<String> offlineCells = List.of(offline.get(i).split(",", -1));
      assertThat(offlineCells.subList(0, FIRST_ANGLE)).isEqualTo(liveCells.subList(0, FIRST_ANGLE));
      assertThat(offlineCells.get(FIRST_ANGLE + 3)).isEqualTo("measured");
    }
  }

  /** Of a person who holds still both curves are what was measured. */
  @Test
  void shouldAgreeWithUnsmoothedValuesOfAPersonWhoHoldsStill() throws Exception {
    analyze(out, "--smoothing", "none", "--joints", "network");
    List<String> live = lines("angles.csv");
    List<String> offline = lines("angles-offline.csv");
    for (int i = 1; i < live.size(); i++) {
      String[] liveCells = live.get(i).split(",", -1);
      String[] offlineCells = offline.get(i).split(",", -1);
      for (int cell = FIRST_ANGLE; cell < liveCells.length; cell += 4) {
        // The network's own joints do not say how far they may be off; fitted ones do.
        assertThat(liveCells[cell + 2]).isEmpty();
        assertThat(Double.parseDouble(offlineCells[cell]))
            .isCloseTo(Double.parseDouble(liveCells[cell]), within(0.011));
      }
    }
  }

  @Test
  void shouldGiveRangesInTableTextAndSummary() throws Exception {
    CommandRun run = analyze(out);
    List<String> ranges = lines("range-of-motion.csv");
    assertThat(ranges).hasSize(1 + 14);
    assertThat(ranges.get(0))
        .isEqualTo(
            "person,angle,minDeg,minTimeMs,maxDeg,maxTimeMs,rangeDeg,"
                + "liveMinDeg,liveMaxDeg,liveRangeDeg,measuredShare,medianAboutDeg");
    assertThat(ranges).anyMatch(line -> line.startsWith("0,leftElbow,"));
    assertThat(run.out()).contains("range of motion of person 0", "live range", "leftElbow");
    JsonNode summary = JsonMapper.builder().build().readTree(out.resolve("summary.json").toFile());
    assertThat(summary.get("rangeOfMotion")).hasSize(14);
    assertThat(summary.get("rangeOfMotion").get(0).get("measuredShare").asDouble()).isEqualTo(1);
  }

  @Test
  void shouldListEveryFrameOfAStreamWithoutAPerson() throws Exception {
    CommandRun run =
        CommandRun.of(
            (models, preferred) -> ScriptedEngine.noPerson(),
            "analyze",
            "--demo",
            "--no-video",
            "--max-frames",
            3,
            "--out",
            out);
    assertThat(run.out()).doesNotContain("range of motion");
    assertThat(lines("angles-offline.csv")).hasSize(4);
    assertThat(lines("angles-offline.csv").get(1)).contains(",noPerson,,");
    assertThat(lines("range-of-motion.csv")).hasSize(1);
  }

  @Test
  void shouldWriteNoneForSinglePictures(@TempDir Path folder) throws Exception {
    Path picture = TestPictures.plain(folder.resolve("one.png"), 320, 240);
    CommandRun.scripted("analyze", picture, "--out", out);
    assertThat(out.resolve("angles-offline.csv")).doesNotExist();
    assertThat(out.resolve("range-of-motion.csv")).doesNotExist();
  }
}
