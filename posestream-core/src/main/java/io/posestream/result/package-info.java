/** What comes out for a frame: a person, nobody, or why it failed. */
@NullMarked
package io.posestream.result;

import org.jspecify.annotations.NullMarked;
