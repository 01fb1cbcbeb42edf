package io.posestream.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The fields of a JSON object, and where it stands, for messages. */
final class JsonFields {
  private final String path;
  private final JsonNode node;

  private JsonFields(String path, JsonNode node) {
    this.path = path;
    this.node = node;
  }

  static JsonFields of(String path, JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          (path.isEmpty() ? "a definition" : path) + " must be an object: " + node);
    }
    return new JsonFields(path, node);
  }

  /** Refuses a field of any other name. */
  void allow(String... names) {
    List<String> allowed = Arrays.asList(names);
    for (Iterator<String> all = node.fieldNames(); all.hasNext(); ) {
      String name = all.next();
      if (!allowed.contains(name)) {
        throw new IllegalArgumentException(
            "unknown field " + at(name) + ", known are " + String.join(", ", allowed));
      }
    }
  }

  String[] union(String[] some, String... others) {
    return Stream.concat(Arrays.stream(others), Arrays.stream(some)).toArray(String[]::new);
  }

  boolean has(String name) {
    return node.has(name);
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optionalText(String name) {
    return field(name).map(value -> text(at(name), value));
  }

  Optional<List<String>> optionalTexts(String name) {
    return field(name)
        .map(
            value -> {
              List<String> texts = new ArrayList<>();
              elements(name, value).forEach(each -> texts.add(text(at(name), each)));
              return texts;
            });
  }

  double number(String name) {
    return field(name).map(value -> number(at(name), value)).orElseThrow(() -> missing(name));
  }

  double number(String name, double otherwise) {
    return field(name).map(value -> number(at(name), value)).orElse(otherwise);
  }

  JsonFields object(String name) {
    return optionalObject(name).orElseThrow(() -> missing(name));
  }

  Optional<JsonFields> optionalObject(String name) {
    return field(name).map(value -> of(at(name), value));
  }

  /** The objects of an array; none without the field. */
  List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    field(name)
        .ifPresent(
            array -> {
              for (JsonNode each : elements(name, array)) {
                objects.add(of(at(name) + "[" + objects.size() + "]", each));
              }
            });
    return objects;
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return optionalText(name)
        .map(
            text -> {
              List<String> known = new ArrayList<>();
              for (E each : type.getEnumConstants()) {
                if (Numbers.lowerCamel(each).equals(text)) {
                  return each;
                }
                known.add(Numbers.lowerCamel(each));
              }
              throw new IllegalArgumentException(
                  at(name) + " must be one of " + String.join(", ", known) + ": " + text);
            });
  }

  /** What the supplier makes; what it refuses is said with the place of this object. */
  <T> T checked(Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(path) ? e : new IllegalArgumentException(path + ": " + message, e);
    }
  }

  IllegalArgumentException error(String problem) {
    return new IllegalArgumentException(path + " " + problem);
  }

  private Optional<JsonNode> field(String name) {
    return Optional.ofNullable(node.get(name));
  }

  private Iterable<JsonNode> elements(String name, JsonNode value) {
    if (!value.isArray()) {
      throw new IllegalArgumentException(at(name) + " must be an array: " + value);
    }
    return value;
  }

  private static String text(String at, JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException(at + " must be a text: " + value);
    }
    return value.textValue();
  }

  private static double number(String at, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new IllegalArgumentException(at + " must be a number: " + value);
    }
    return value.doubleValue();
  }

  private IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(at(name) + " is missing");
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
