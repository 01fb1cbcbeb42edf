package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.skeleton.Skeleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads from a server's {@code hello} what its results consist of, for clients in Java:
 *
 * <pre>{@code
 * ResultReader results = ResultReader.of(HelloReader.description(firstMessage));
 * }</pre>
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class HelloReader {
  private HelloReader() {}

  /**
   * The description of the stream of a server that calculates standard angles.
   *
   * @throws WireException if the text is no hello, naming the field, or names another angle
   */
  public static StreamDescription description(String hello) {
    return description(hello, StandardAngles.all());
  }

  /**
   * The description of the stream of a server.
   *
   * @param known the angles that the server may name; what they measure is not part of a hello
   * @throws WireException if the text is no hello, naming the field, or names an angle that is not
   *     known
   */
  public static StreamDescription description(String hello, List<AngleDefinition> known) {
    Map<String, AngleDefinition> definitions = new LinkedHashMap<>();
    known.forEach(angle -> definitions.put(angle.name(), angle));
    Fields data = ResultReader.event("hello", hello);
    List<AngleDefinition> angles = new ArrayList<>();
    for (Fields angle : data.objects("angles")) {
      AngleDefinition definition = definitions.get(angle.text("name"));
      if (definition == null) {
        throw angle.invalid("name", "one of " + definitions.keySet());
      }
      angles.add(definition);
    }
    try {
      return new StreamDescription(skeleton(data.object("body")), angles);
    } catch (IllegalArgumentException e) {
      throw new WireException("the hello is invalid: " + e.getMessage(), e);
    }
  }

  private static Skeleton skeleton(Fields body) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : body.array("landmarks")) {
      if (!name.isTextual()) {
        throw body.invalid("landmarks", "an array of names");
      }
      names.add(name.asText());
    }
    List<Integer> ends = new ArrayList<>();
    for (JsonNode connection : body.array("connections")) {
      if (connection.size() != 2
          || !connection.path(0).canConvertToInt()
          || !connection.path(1).canConvertToInt()) {
        throw body.invalid("connections", "an array of pairs of indices");
      }
      ends.add(connection.get(0).asInt());
      ends.add(connection.get(1).asInt());
    }
    return Skeleton.of(names, ends.stream().mapToInt(Integer::intValue).toArray());
  }
}
