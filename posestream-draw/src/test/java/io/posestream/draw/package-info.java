@NullMarked
package io.posestream.draw;

import org.jspecify.annotations.NullMarked;
