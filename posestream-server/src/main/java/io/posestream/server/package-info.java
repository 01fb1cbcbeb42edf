/**
 * The WebSocket endpoint.
 *
 * <pre>
 * container's thread          | posestream-client-N            | thread of the last send
 * PoseEndpoint ─► FrameIntake ─► ClientFrames ─► InferenceLoop ─► Outbox ─► one send in flight
 *                             | newest wins, then the gate     | newest result wins
 * </pre>
 *
 * {@link io.posestream.server.PoseService} works in any {@code jakarta.websocket} container.
 */
@NullMarked
package io.posestream.server;

import org.jspecify.annotations.NullMarked;
