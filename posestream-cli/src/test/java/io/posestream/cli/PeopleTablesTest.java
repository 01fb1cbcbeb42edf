package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of two people of 17 landmarks and a hand that belongs to neither. */
class PeopleTablesTest {
  @TempDir Path folder;

  @BeforeEach
  void analyze() throws Exception {
    Path picture = TestPictures.plain(folder.resolve("two.png"), 320, 240);
    CommandRun run =
        CommandRun.of(
            (models, preferred) -> ScriptedEngine.twoOf17(), "analyze", picture, "--out", folder);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** The lines of a table, each by the names of its columns. */
  private List<Map<String, String>> rows(String table) throws Exception {
    List<String> lines = Files.readAllLines(folder.resolve(table));
    String[] header = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void shouldNameThePersonOfEachLandmark() throws Exception {
    List<Map<String, String>> rows = rows("landmarks.csv");
    assertThat(rows).hasSize(2 * (17 + 21) + 21);
    for (String person : List.of("4", "7")) {
      assertThat(rows)
          .filteredOn(row -> person.equals(row.get("person")) && "body".equals(row.get("part")))
          .hasSize(17)
          .allMatch(row -> "".equals(row.get("worldXM")))
          .element(16)
          .extracting(row -> row.get("name"))
          .isEqualTo("rightAnkle");
    }
    assertThat(rows)
        .filteredOn(row -> "".equals(row.get("person")))
        .hasSize(21)
        .allMatch(row -> "rightHand".equals(row.get("part")) && "0".equals(row.get("hand")));
    assertThat(rows)
        .filteredOn(row -> "leftHand".equals(row.get("part")))
        .extracting(row -> row.get("person") + " " + row.get("hand"))
        .containsOnly("4 5", "7 8");
  }

  @Test
  void shouldGivePixelsAndSharesOfThePicture() throws Exception {
    assertThat(rows("landmarks.csv"))
        .allSatisfy(
            row -> {
              assertThat(number(row, "xPx")).isCloseTo(number(row, "xNorm") * 320, within(0.01));
              assertThat(number(row, "yPx")).isCloseTo(number(row, "yNorm") * 240, within(0.01));
            });
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(String.valueOf(row.get(column)));
  }

  @Test
  void shouldGiveEachPersonALineOfAnglesWhichNeedWorldLandmarks() throws Exception {
    assertThat(rows("angles.csv"))
        .hasSize(2)
        .allMatch(row -> "unknown".equals(row.get("leftElbowState")))
        .extracting(row -> row.get("person"))
        .containsExactly("4", "7");
  }

  @Test
  void shouldDrawBoth() throws Exception {
    assertThat(folder.resolve("two.annotated.png")).isNotEmptyFile();
  }
}
