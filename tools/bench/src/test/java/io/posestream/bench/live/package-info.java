@NullMarked
package io.posestream.bench.live;

import org.jspecify.annotations.NullMarked;
