@NullMarked
package io.posestream.bench;

import org.jspecify.annotations.NullMarked;
