@NullMarked
package io.posestream.bench.network;

import org.jspecify.annotations.NullMarked;
