/**
 * A server of its own: {@link io.posestream.server.tyrus.TyrusPoseServer} with {@code /health},
 * {@code /metrics} and the page.
 */
@NullMarked
package io.posestream.server.tyrus;

import org.jspecify.annotations.NullMarked;
