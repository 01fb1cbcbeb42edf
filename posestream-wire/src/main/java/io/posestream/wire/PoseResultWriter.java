package io.posestream.wire;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.pose.BodyPose;
import io.posestream.pose.Landmarks;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes one result, field by field in the order of the protocol. */
final class PoseResultWriter {
  private static final double COORDINATE_STEPS = 1e5;
  private static final double PROBABILITY_STEPS = 1e4;
  private static final double DEGREE_STEPS = 1e2;
  private static final double MILLISECOND_STEPS = 1e3;
  private static final double LARGEST_ROUNDED = 1e12;
  private static final double NS_PER_MS = 1e6;

  private final JsonGenerator json;

  PoseResultWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(PoseResult result, ResultExtras extras) {
    json.writeStartObject();
    extras.origin().ifPresent(this::origin);
    json.writeName("sequence").writeNumber(result.frame().sequence());
    json.writeName("timestamp");
    milliseconds(result.frame().captureTimeNs() / NS_PER_MS);
    content(result, extras.mirrored());
    json.writeName("dropped").writeStartObject();
    extras.dropped().forEach((place, count) -> json.writeName(place).writeNumber(count));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The fields of a {@code pose_result}, without the braces. */
  void fields(ServedResult served) {
    json.writeName("sequence").writeNumber(served.result().frame().sequence());
    json.writeName("timestamp").writeNumber(served.timestampMs());
    json.writeName("receivedMs").writeNumber(served.receivedMs());
    json.writeName("sentMs").writeNumber(served.sentMs());
    content(served.result(), served.mirrored());
    json.writeName("dropped").writeStartObject();
    json.writeName("input").writeNumber(served.droppedInput());
    json.writeName("output").writeNumber(served.droppedOutput());
    json.writeEndObject();
  }

  private void content(PoseResult result, boolean mirrored) {
    if (result instanceof PoseResult.Detected detected) {
      head("detected", detected.width(), detected.height(), mirrored);
      body(detected.body());
      hands(detected.hands());
      angles(detected.angles());
      QualityJson.write(detected.quality(), json);
    } else if (result instanceof PoseResult.NoPerson noPerson) {
      head("noPerson", noPerson.width(), noPerson.height(), mirrored);
      json.writeName("body").writeNull();
      hands(noPerson.hands());
      angles(new JointAngles(List.of(), List.of()));
      QualityJson.write(noPerson.quality(), json);
    } else if (result instanceof PoseResult.Failed failed) {
      json.writeName("status").writeString("failed");
      json.writeName("reason").writeString(failed.reason());
      json.writeName("mirrored").writeBoolean(mirrored);
    }
    timings(result.times());
  }

  private void origin(ResultExtras.Origin origin) {
    json.writeName("source").writeString(origin.source());
    json.writeName("frame").writeNumber(origin.frame());
    json.writeName("timeMs");
    milliseconds(origin.timeMs());
  }

  private void head(String status, int width, int height, boolean mirrored) {
    json.writeName("status").writeString(status);
    json.writeName("width").writeNumber(width);
    json.writeName("height").writeNumber(height);
    json.writeName("mirrored").writeBoolean(mirrored);
  }

  private void body(BodyPose body) {
    json.writeName("body").writeStartObject();
    json.writeName("score");
    rounded(body.score(), PROBABILITY_STEPS);
    json.writeName("landmarks").writeStartArray();
    Landmarks landmarks = body.landmarks();
    for (int i = 0; i < landmarks.size(); i++) {
      json.writeStartArray();
      point(landmarks.x(i), landmarks.y(i), landmarks.z(i));
      rounded(landmarks.visibility(i), PROBABILITY_STEPS);
      rounded(landmarks.presence(i), PROBABILITY_STEPS);
      json.writeEndArray();
    }
    json.writeEndArray();
    points("world", body.world());
    json.writeEndObject();
  }

  private void hands(List<Hand> hands) {
    json.writeName("hands").writeStartArray();
    for (Hand hand : hands) {
      json.writeStartObject();
      json.writeName("side").writeString(hand.side() == Side.LEFT ? "left" : "right");
      json.writeName("score");
      rounded(hand.score(), PROBABILITY_STEPS);
      points("landmarks", hand.landmarks());
      points("world", hand.world());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void points(String name, Landmarks landmarks) {
    json.writeName(name).writeStartArray();
    for (int i = 0; i < landmarks.size(); i++) {
      json.writeStartArray();
      point(landmarks.x(i), landmarks.y(i), landmarks.z(i));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void point(float x, float y, float z) {
    rounded(x, COORDINATE_STEPS);
    rounded(y, COORDINATE_STEPS);
    rounded(z, COORDINATE_STEPS);
  }

  private void angles(JointAngles angles) {
    json.writeName("angles").writeStartObject();
    for (JointAngle angle : angles.angles()) {
      json.writeName(angle.name()).writeStartObject();
      json.writeName("flexionDeg");
      degrees(angle.flexionDeg());
      json.writeName("interiorDeg");
      degrees(angle.interiorDeg());
      json.writeName("state").writeString(name(angle.state()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeName("joints").writeStartObject();
    for (JointAngles.JointPosition joint : angles.joints()) {
      json.writeName(joint.name()).writeStartArray();
      point(joint.x(), joint.y(), joint.z());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String name(AngleState state) {
    return switch (state) {
      case MEASURED -> "measured";
      case HELD -> "held";
      case UNKNOWN -> "unknown";
    };
  }

  private void degrees(float angleDeg) {
    if (Float.isNaN(angleDeg)) {
      json.writeNull();
    } else {
      rounded(angleDeg, DEGREE_STEPS);
    }
  }

  private void timings(StageTimes times) {
    json.writeName("timings").writeStartObject();
    timing("decodeMs", times.decodeNs());
    timing("poseMs", times.poseNs());
    timing("handsMs", times.handsNs());
    timing("anglesMs", times.anglesNs());
    timing("smoothMs", times.smoothNs());
    timing("waitMs", times.waitNs());
    timing("totalMs", times.totalNs());
    json.writeEndObject();
  }

  private void timing(String name, long ns) {
    json.writeName(name);
    milliseconds(ns / NS_PER_MS);
  }

  private void milliseconds(double ms) {
    rounded(ms, MILLISECOND_STEPS);
  }

  /** JSON knows no NaN and no infinity; where a value has none, there is null. */
  private void rounded(double value, double stepsPerUnit) {
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (Math.abs(value) > LARGEST_ROUNDED) {
      json.writeNumber(value);
    } else {
      json.writeNumber(Math.round(value * stepsPerUnit) / stepsPerUnit);
    }
  }
}
