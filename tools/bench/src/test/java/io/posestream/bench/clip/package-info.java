@NullMarked
package io.posestream.bench.clip;

import org.jspecify.annotations.NullMarked;
