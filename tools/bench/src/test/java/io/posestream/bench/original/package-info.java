@NullMarked
package io.posestream.bench.original;

import org.jspecify.annotations.NullMarked;
