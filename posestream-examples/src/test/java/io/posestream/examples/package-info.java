@NullMarked
package io.posestream.examples;

import org.jspecify.annotations.NullMarked;
