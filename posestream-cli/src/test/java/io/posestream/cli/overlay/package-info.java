@NullMarked
package io.posestream.cli.overlay;

import org.jspecify.annotations.NullMarked;
