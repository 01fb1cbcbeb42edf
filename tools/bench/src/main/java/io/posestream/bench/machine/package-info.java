/** What the machine is, does besides, and holds in memory meanwhile. */
@NullMarked
package io.posestream.bench.machine;

import org.jspecify.annotations.NullMarked;
