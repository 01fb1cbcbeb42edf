/** Hands: side, landmarks and their names. */
@NullMarked
package io.posestream.hand;

import org.jspecify.annotations.NullMarked;
