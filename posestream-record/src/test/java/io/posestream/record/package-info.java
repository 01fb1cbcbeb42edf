/** Tests of recordings. */
@NullMarked
package io.posestream.record;

import org.jspecify.annotations.NullMarked;
