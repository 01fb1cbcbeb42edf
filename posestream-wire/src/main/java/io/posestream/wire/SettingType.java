package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What values a {@link StreamSetting} takes, in Java, in JSON and on a command line. Immutable.
 *
 * <p>Laws, checked for every setting: {@code parse(text(v)) = v}, and {@code read} gives what
 * {@code write} wrote.
 *
 * @param <T> the values; immutable
 * @since 0.1
 */
public abstract sealed class SettingType<T>
    permits BooleanType, CalibrationType, ChoiceType, NumberType, OptionalNumberType, TargetType {
  SettingType() {}

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException if it is out of range, saying what is allowed
   */
  public abstract T check(T value);

  /** What is allowed, after "must be" in messages, such as {@code a number 0..1}. */
  public abstract String allowed();

  /** What {@link #parse} takes, for messages of a command line. */
  public String allowedText() {
    return allowed();
  }

  /**
   * The value of a text on a command line.
   *
   * @throws IllegalArgumentException if it is none of the allowed ones, saying which those are; the
   *     text may be anything
   */
  public abstract T parse(String text);

  /** How a value reads on a command line; {@link #parse} takes it back. */
  public abstract String text(T value);

  /**
   * The value of a JSON node.
   *
   * @throws IllegalArgumentException if it is none of the allowed ones
   */
  abstract T read(JsonNode node);

  /** Writes a value that {@link #read} takes back. */
  abstract void write(T value, JsonWriter json);

  /** Writes the fields {@code type} and its limits, as in {@code hello.settings}. */
  abstract void describe(JsonWriter json);

  /** A refusal that says what is allowed. */
  IllegalArgumentException refusal(String value) {
    return refusal(allowed(), value);
  }

  /** A refusal of a text on a command line. */
  IllegalArgumentException textRefusal(String text) {
    return refusal(allowedText(), text);
  }

  private static IllegalArgumentException refusal(String allowed, String value) {
    return new IllegalArgumentException(
        "must be " + allowed + ", not " + ClientText.shortened(value));
  }
}
