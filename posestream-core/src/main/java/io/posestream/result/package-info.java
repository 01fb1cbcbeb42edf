/** What comes out for a frame: people, no person, or why it failed. */
@NullMarked
package io.posestream.result;

import org.jspecify.annotations.NullMarked;
