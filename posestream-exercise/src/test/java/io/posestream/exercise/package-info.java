@NullMarked
package io.posestream.exercise;

import org.jspecify.annotations.NullMarked;
