@NullMarked
package io.posestream.cli;

import org.jspecify.annotations.NullMarked;
