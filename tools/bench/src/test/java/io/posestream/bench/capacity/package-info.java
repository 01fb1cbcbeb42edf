@NullMarked
package io.posestream.bench.capacity;

import org.jspecify.annotations.NullMarked;
