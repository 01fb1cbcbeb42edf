package io.posestream.wire;

import io.posestream.angle.AngleDefinition;
import java.util.List;

/**
 * What a server says first.
 *
 * @param format the subprotocol in use
 * @param serverTimeMs now, on the server's clock
 * @param engine name and version of the engine
 * @param credits frames that a client should have unanswered at most
 * @param config the settings to begin with
 * @param limits what the server accepts
 * @param angles which angles it calculates, in their order
 */
public record Hello(
    WireFormat format,
    double serverTimeMs,
    String engine,
    int credits,
    StreamConfig config,
    StreamLimits limits,
    List<AngleDefinition> angles) {
  public Hello {
    angles = List.copyOf(angles);
  }
}
