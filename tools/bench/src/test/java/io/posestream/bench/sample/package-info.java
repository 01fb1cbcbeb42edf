@NullMarked
package io.posestream.bench.sample;

import org.jspecify.annotations.NullMarked;
