package io.posestream.offline;

import io.posestream.angle.AngleDefinition;
import io.posestream.person.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Joint angles of results that are all that is left of a stream, such as those of a recording
 * without frames: what was measured live, smoothed once more and without further lag. What the live
 * filters delayed stays delayed; {@link OfflineAngles}, which needs the estimates, has none of it.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class ResultAngles {
  private final List<AngleDefinition> definitions;
  private final ZeroPhaseFilter filter;
  private final Map<Integer, AngleRecord> records = new TreeMap<>();

  private ResultAngles(List<AngleDefinition> definitions, ZeroPhaseFilter filter) {
    this.definitions = List.copyOf(Objects.requireNonNull(definitions, "definitions"));
    this.filter = Objects.requireNonNull(filter, "filter");
  }

  /**
   * Of results that are to come.
   *
   * @param definitions the angles that they have, in their order
   * @param filter smooths the angles
   */
  public static ResultAngles create(List<AngleDefinition> definitions, ZeroPhaseFilter filter) {
    return new ResultAngles(definitions, filter);
  }

  /**
   * Adds everybody of a result.
   *
   * @param timestampNs time of the result, greater than that of the one before
   */
  public void add(List<Person> people, long timestampNs) {
    Objects.requireNonNull(people, "people");
    for (Person person : people) {
      records
          .computeIfAbsent(person.id(), id -> new AngleRecord(definitions))
          .add(timestampNs, person.angles(), person.angles());
    }
  }

  /** Everyone who was seen so far, by id. */
  public List<PersonMotion> finish() {
    return records.entrySet().stream()
        .map(each -> each.getValue().smoothed(each.getKey(), filter))
        .toList();
  }
}
