/**
 * The WebSocket endpoint, on the API of {@code jakarta.websocket} alone.
 *
 * <pre>
 * container's thread          | posestream-client-N            | thread of the last send
 * PoseEndpoint ─► Inbox ─► ClientFrames ─► InferenceLoop ─► Outbox ─► one send in flight
 *                             | the gate, then the newest      | newest result wins
 * </pre>
 *
 * <p>{@link io.posestream.server.PoseService} is what an application makes and closes; {@link
 * io.posestream.server.ServiceOptions} is what it chooses. Frames are dropped before work in {@code
 * ClientFrames} and results before sending in {@code Outbox}, and nowhere else; both are counted.
 */
@NullMarked
package io.posestream.server;

import org.jspecify.annotations.NullMarked;
