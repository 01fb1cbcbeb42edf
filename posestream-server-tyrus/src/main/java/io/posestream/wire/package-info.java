/** Results as bytes: version 1 of the wire protocol. */
@NullMarked
package io.posestream.wire;

import org.jspecify.annotations.NullMarked;
