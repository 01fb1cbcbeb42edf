/** Messages as text and bytes: version 1 of the wire protocol, see {@code wire/README.md}. */
@NullMarked
package io.posestream.wire;

import org.jspecify.annotations.NullMarked;
