package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.skeleton.Landmarks;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a JSON object; a field that is missing or of another kind is refused by its name.
 *
 * @param path where the object stands, for messages
 * @param node the object
 */
record Fields(String path, JsonNode node) {
  /** Whether a field is there and not null. */
  boolean has(String name) {
    JsonNode field = node.path(name);
    return !field.isMissingNode() && !field.isNull();
  }

  double number(String name) {
    JsonNode field = node.path(name);
    if (!field.isNumber() || !Double.isFinite(field.asDouble())) {
      throw invalid(name, "a finite number");
    }
    return field.asDouble();
  }

  /** A whole number from 0 on. */
  long count(String name) {
    JsonNode field = node.path(name);
    if (!field.isIntegralNumber() || !field.canConvertToLong() || field.asLong() < 0) {
      throw invalid(name, "a whole number from 0 on");
    }
    return field.asLong();
  }

  /** A whole number between two limits. */
  int whole(String name, int min, int max) {
    JsonNode field = node.path(name);
    if (!field.isIntegralNumber()
        || !field.canConvertToInt()
        || field.asInt() < min
        || field.asInt() > max) {
      throw invalid(name, "a whole number " + min + ".." + max);
    }
    return field.asInt();
  }

  /** A number that fits a float. */
  float single(String name) {
    JsonNode field = node.path(name);
    if (!field.isNumber() || !Float.isFinite((float) field.asDouble())) {
      throw invalid(name, "a finite number");
    }
    return (float) field.asDouble();
  }

  String text(String name) {
    JsonNode field = node.path(name);
    if (!field.isTextual()) {
      throw invalid(name, "a string");
    }
    return field.asText();
  }

  boolean truth(String name) {
    JsonNode field = node.path(name);
    if (!field.isBoolean()) {
      throw invalid(name, "true or false");
    }
    return field.asBoolean();
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    ChoiceType<E> choices = ChoiceType.of(type);
    try {
      return choices.read(node.path(name));
    } catch (IllegalArgumentException e) {
      throw invalid(name, choices.allowed());
    }
  }

  Fields object(String name) {
    JsonNode field = node.path(name);
    if (!field.isObject()) {
      throw invalid(name, "an object");
    }
    return new Fields(path + "." + name, field);
  }

  JsonNode array(String name) {
    JsonNode field = node.path(name);
    if (!field.isArray()) {
      throw invalid(name, "an array");
    }
    return field;
  }

  List<Fields> objects(String name) {
    JsonNode field = array(name);
    List<Fields> objects = new ArrayList<>(field.size());
    for (int i = 0; i < field.size(); i++) {
      if (!field.get(i).isObject()) {
        throw invalid(name, "an array of objects");
      }
      objects.add(new Fields(path + "." + name + "[" + i + "]", field.get(i)));
    }
    return objects;
  }

  /** One point of x, y and z. */
  Landmarks point(String name) {
    JsonNode point = array(name);
    if (point.size() != 3) {
      throw invalid(name, "3 numbers");
    }
    float[] values = new float[Landmarks.STRIDE];
    for (int k = 0; k < 3; k++) {
      values[k] = finite(point.get(k), 1, name);
    }
    return Landmarks.of(values);
  }

  /**
   * Points of x, y, z and, if {@code scored}, visibility and presence, which else are 1.
   *
   * @param xUnit what one unit of x and z is worth
   * @param yUnit what one unit of y is worth
   */
  Landmarks landmarks(String name, int count, boolean scored, float xUnit, float yUnit) {
    int numbers = scored ? Landmarks.STRIDE : 3;
    JsonNode points = node.path(name);
    if (!points.isArray() || points.size() != count) {
      throw invalid(name, "an array of " + count + " points");
    }
    float[] values = new float[count * Landmarks.STRIDE];
    for (int i = 0; i < count; i++) {
      JsonNode point = points.get(i);
      if (!point.isArray() || point.size() != numbers) {
        throw invalid(name, "points of " + numbers + " numbers");
      }
      for (int k = 0; k < Landmarks.STRIDE; k++) {
        float unit = k == 1 ? yUnit : k < 3 ? xUnit : 1;
        values[i * Landmarks.STRIDE + k] = k < numbers ? finite(point.get(k), unit, name) : 1;
      }
    }
    return Landmarks.of(values);
  }

  private float finite(JsonNode coordinate, float unit, String name) {
    float value = (float) (coordinate.asDouble(Double.NaN) * unit);
    if (!coordinate.isNumber() || !Float.isFinite(value)) {
      throw invalid(name, "points of finite numbers");
    }
    return value;
  }

  /** The refusal of a field. */
  WireException invalid(String name, String allowed) {
    JsonNode value = node.path(name);
    return new WireException(
        path
            + "."
            + name
            + " must be "
            + allowed
            + (value.isMissingNode()
                ? ", but is missing"
                : ", not " + ClientText.shortened(value.toString())));
  }
}
