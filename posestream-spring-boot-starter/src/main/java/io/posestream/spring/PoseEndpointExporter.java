package io.posestream.spring;

import static java.lang.System.Logger.Level.WARNING;

import org.springframework.web.socket.server.standard.ServerEndpointExporter;

/**
 * Deploys endpoints where the servlet container knows WebSockets. In a mocked one, as in tests of
 * controllers, the application starts without them.
 */
final class PoseEndpointExporter extends ServerEndpointExporter {
  private static final System.Logger LOG = System.getLogger(PoseEndpointExporter.class.getName());

  @Override
  public void afterPropertiesSet() {
    if (getServerContainer() == null) {
      LOG.log(WARNING, "The servlet container knows no WebSockets: no endpoint is deployed");
      return;
    }
    super.afterPropertiesSet();
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (getServerContainer() != null) {
      super.afterSingletonsInstantiated();
    }
  }
}
