@NullMarked
package io.posestream.cli.input;

import org.jspecify.annotations.NullMarked;
