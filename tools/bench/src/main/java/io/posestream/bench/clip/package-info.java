/** The pictures that are looked at, as a browser would send them. */
@NullMarked
package io.posestream.bench.clip;

import org.jspecify.annotations.NullMarked;
