package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.offline.AngleSeries;
import io.posestream.offline.OfflineAngles;
import io.posestream.offline.PersonMotion;
import io.posestream.person.Person;
import io.posestream.wire.FilePlace;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code angles-offline.csv}, the angles without lag in the lines and columns of {@code
 * angles.csv}, and {@code range-of-motion.csv}. Both are written on {@code close}, about 100 bytes
 * per frame are kept until then.
 */
public final class OfflineTables implements ReportFile {
  private static final int DEGREE_DECIMALS = 2;
  private static final int MS_DECIMALS = 3;
  private static final int SHARE_DECIMALS = 4;

  private record Row(FilePlace place, long timestampNs, String status, List<Integer> people) {}

  private final TableFolder tables;
  private final List<AngleDefinition> definitions;
  private final OfflineAngles offline;
  private final LiveRanges live = new LiveRanges();
  private final List<Row> rows = new ArrayList<>();
  private final List<MotionRange> ranges = new ArrayList<>();
  private boolean closed;

  /**
   * Nothing is written yet.
   *
   * @param offline records the same stream
   */
  OfflineTables(TableFolder tables, List<AngleDefinition> definitions, OfflineAngles offline) {
    this.tables = tables;
    this.definitions = List.copyOf(definitions);
    this.offline = offline;
  }

  @Override
  public void add(ResultMessage message) {
    List<Person> people = message.result().people();
    List<Integer> ids = people.stream().map(Person::id).toList();
    String status = ReportFile.status(message);
    FilePlace place = ReportFile.place(message);
    rows.add(new Row(place, message.result().timestampNs(), status, ids));
    people.forEach(live::add);
  }

  /** What every angle of everyone came to, once closed; by person, in the order of the angles. */
  public List<MotionRange> ranges() {
    return List.copyOf(ranges);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    List<PersonMotion> motions = offline.finish();
    try (AngleTable table = new AngleTable(tables.table("angles-offline.csv"), definitions)) {
      writeAngles(table, motions);
    }
    collectRanges(motions);
    try (CsvWriter csv = tables.table("range-of-motion.csv")) {
      writeRanges(csv);
    }
  }

  private void writeAngles(AngleTable table, List<PersonMotion> motions) throws IOException {
    Map<Integer, PersonMotion> byId = new HashMap<>();
    motions.forEach(motion -> byId.put(motion.id(), motion));
    for (Row row : rows) {
      for (int person : row.people) {
        table.beginPerson(row.place, person);
        PersonMotion motion = Objects.requireNonNull(byId.get(person));
        int frame = motion.angles().get(0).indexOf(row.timestampNs);
        for (AngleSeries angle : motion.angles()) {
          table.angle(
              angle.flexionDeg(frame),
              angle.interiorDeg(frame),
              angle.aboutDeg(frame),
              angle.isMeasured(frame)
                  ? "measured"
                  : angle.isKnown(frame) ? "interpolated" : "unknown");
        }
        table.endLine();
      }
      if (row.people.isEmpty()) {
        table.beginNobody(row.place, row.status);
        for (int i = 0; i < definitions.size(); i++) {
          table.angle(Float.NaN, Float.NaN, Float.NaN, "unknown");
        }
        table.endLine();
      }
    }
  }

  private void collectRanges(List<PersonMotion> motions) {
    Map<Long, Double> timesMs = new HashMap<>();
    rows.forEach(row -> timesMs.put(row.timestampNs, row.place.timeMs()));
    for (PersonMotion motion : motions) {
      for (AngleSeries angle : motion.angles()) {
        angle
            .range()
            .map(
                range ->
                    new MotionRange(
                        motion.id(),
                        angle.definition().name(),
                        range,
                        timesMs.getOrDefault(range.minTimeNs(), Double.NaN),
                        timesMs.getOrDefault(range.maxTimeNs(), Double.NaN),
                        live.of(motion.id(), angle.definition())))
            .ifPresent(ranges::add);
      }
    }
  }

  private void writeRanges(CsvWriter csv) throws IOException {
    for (String column : MotionRange.COLUMNS) {
      csv.text(column);
    }
    csv.endLine();
    for (MotionRange each : ranges) {
      csv.number(each.person()).text(each.angle());
      csv.number(each.range().minDeg(), DEGREE_DECIMALS).number(each.minTimeMs(), MS_DECIMALS);
      csv.number(each.range().maxDeg(), DEGREE_DECIMALS).number(each.maxTimeMs(), MS_DECIMALS);
      csv.number(each.range().rangeDeg(), DEGREE_DECIMALS);
      csv.number(each.live().minDeg(), DEGREE_DECIMALS);
      csv.number(each.live().maxDeg(), DEGREE_DECIMALS);
      csv.number(each.live().rangeDeg(), DEGREE_DECIMALS);
      csv.number(each.range().measuredShare(), SHARE_DECIMALS);
      csv.number(each.range().medianAboutDeg(), DEGREE_DECIMALS).endLine();
    }
  }
}
