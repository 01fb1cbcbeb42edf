/** Options of the command line that several commands share. */
@NullMarked
package io.posestream.cli.option;

import org.jspecify.annotations.NullMarked;
