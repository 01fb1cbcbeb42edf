@NullMarked
package io.posestream.wire;

import org.jspecify.annotations.NullMarked;
