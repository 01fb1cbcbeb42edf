@NullMarked
package io.posestream.server;

import org.jspecify.annotations.NullMarked;
