/** What {@code posestream doctor} finds out about a machine, and what to do about it. */
@NullMarked
package io.posestream.cli.doctor;

import org.jspecify.annotations.NullMarked;
