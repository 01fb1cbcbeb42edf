package io.posestream.offline;

import io.posestream.angle.AngleDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The angles of one person over a recording. Immutable.
 *
 * @param id the person's id, as in the estimates
 * @param angles one series per angle, all of the same frames
 * @since 0.1
 */
public record PersonMotion(int id, List<AngleSeries> angles) {
  public PersonMotion {
    angles = List.copyOf(Objects.requireNonNull(angles, "angles"));
  }

  /** The series of the angle of that name, if it was calculated. */
  public Optional<AngleSeries> angle(AngleDefinition definition) {
    Objects.requireNonNull(definition, "definition");
    return angles.stream()
        .filter(each -> each.definition().name().equals(definition.name()))
        .findFirst();
  }
}
