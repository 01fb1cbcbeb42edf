@NullMarked
package io.posestream.cli.serve;

import org.jspecify.annotations.NullMarked;
