@NullMarked
package io.posestream.bench.jmh;

import org.jspecify.annotations.NullMarked;
