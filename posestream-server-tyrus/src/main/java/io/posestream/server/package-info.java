/**
 * The WebSocket server.
 *
 * <pre>
 * container's thread          | posestream-client-N            | whoever completed the last send
 * PoseEndpoint ─► FrameIntake ─► ClientFrames ─► InferenceLoop ─► Outbox ─► one send in flight
 *                             | newest wins, then the gate     | newest result wins
 * </pre>
 *
 * {@link io.posestream.server.PoseService} needs a {@code jakarta.websocket} container, whichever;
 * {@link io.posestream.server.TyrusPoseServer} brings one.
 */
@NullMarked
package io.posestream.server;

import org.jspecify.annotations.NullMarked;
