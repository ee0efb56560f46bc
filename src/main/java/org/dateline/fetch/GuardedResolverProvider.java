package org.dateline.fetch;

import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;

/** Puts {@link GuardedResolver} in place; found by Java through {@code META-INF/services}. */
public final class GuardedResolverProvider extends InetAddressResolverProvider {
  /** Called by Java, once. */
  public GuardedResolverProvider() {}

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new GuardedResolver(configuration.builtinResolver(), PublicOnlyHosts.SHARED);
  }

  @Override
  public String name() {
    return "Dateline's guarded resolver";
  }
}
