package io.posestream.wire;

/**
 * What a server says first.
 *
 * @param format the subprotocol in use
 * @param serverTimeMs now, on the server's clock
 * @param engine name and version of the engine
 * @param credits frames that a client should have unanswered at most
 * @param config the settings to begin with
 * @param limits what the server accepts
 * @param description landmarks and angles of the results
 */
public record Hello(
    WireFormat format,
    double serverTimeMs,
    String engine,
    int credits,
    StreamConfig config,
    StreamLimits limits,
    StreamDescription description) {}
