package io.posestream.wire;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** One of the constants of an enum; their names on the wire are in lowerCamelCase. */
final class ChoiceType<E extends Enum<E>> extends SettingType<E> {
  private final List<E> constants;

  ChoiceType(List<E> constants) {
    this.constants = constants;
  }

  static <E extends Enum<E>> ChoiceType<E> of(Class<E> type) {
    return new ChoiceType<>(List.of(type.getEnumConstants()));
  }

  /** The name of a constant on the wire: {@code ONE_EURO} is {@code oneEuro}. */
  static String wireName(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  private List<String> names() {
    return constants.stream().map(ChoiceType::wireName).toList();
  }

  @Override
  public E check(E value) {
    return value;
  }

  @Override
  public String allowed() {
    return "one of " + names();
  }

  @Override
  public String allowedText() {
    return "one of " + constants.stream().map(this::text).collect(joining(", "));
  }

  /** Capitals and the name on the wire are as good. */
  @Override
  public E parse(String text) {
    String plain = text.replace("-", "");
    return constants.stream()
        .filter(constant -> wireName(constant).equalsIgnoreCase(plain))
        .findFirst()
        .orElseThrow(() -> textRefusal(text));
  }

  @Override
  public String text(E value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  E read(JsonNode node) {
    return constants.stream()
        .filter(constant -> node.isTextual() && wireName(constant).equals(node.asText()))
        .findFirst()
        .orElseThrow(() -> refusal(node.toString()));
  }

  @Override
  void write(E value, JsonWriter json) {
    json.string(wireName(value));
  }

  @Override
  void describe(JsonWriter json) {
    json.name("type").string("choice");
    json.name("choices").startArray();
    names().forEach(json::string);
    json.endArray();
  }
}
