package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.calibration.Calibration;

/** A calibration, or none. */
final class CalibrationType extends SettingType<Calibration> {
  private static final String NONE = "none";
  private static final String OBJECT = "an object with scale 0.4..2 and neutralDeg";

  @Override
  public Calibration check(Calibration value) {
    return value;
  }

  @Override
  public String allowed() {
    return "null, or " + OBJECT;
  }

  @Override
  public String allowedText() {
    return NONE + ", or the JSON of a calibration: " + OBJECT;
  }

  /** {@code none}, or the JSON. */
  @Override
  public Calibration parse(String text) {
    try {
      return text.equalsIgnoreCase(NONE) ? Calibration.none() : CalibrationJson.read(text);
    } catch (WireException e) {
      throw refusal(allowedText(), e);
    }
  }

  @Override
  public String text(Calibration value) {
    return value.equals(Calibration.none()) ? NONE : CalibrationJson.write(value);
  }

  @Override
  Calibration read(JsonNode node) {
    try {
      return node.isNull() ? Calibration.none() : CalibrationJson.read(node);
    } catch (WireException e) {
      throw refusal(allowed(), e);
    }
  }

  private static IllegalArgumentException refusal(String allowed, WireException e) {
    return new IllegalArgumentException("must be " + allowed + "; " + e.getMessage(), e);
  }

  @Override
  void write(Calibration value, JsonWriter json) {
    if (value.equals(Calibration.none())) {
      json.nothing();
    } else {
      CalibrationJson.write(value, json);
    }
  }

  @Override
  void describe(JsonWriter json) {
    json.name("type").string("calibration");
  }
}
