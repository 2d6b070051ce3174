// What the entry point of a plugin is made with. `ntm plugin build` writes it; nobody else needs to.

/// A plugin as the object that its entry point hands over.
public final class PluginBox: Sendable {
  public let plugin: Plugin

  public init(_ plugin: Plugin) { self.plugin = plugin }
}

/// The retained `PluginBox` that ntm takes over.
public func pluginEntry(_ plugin: Plugin) -> UnsafeMutableRawPointer {
  Unmanaged.passRetained(PluginBox(plugin)).toOpaque()
}

/// Stands in the file of the plugin, and says which kit it was built for, before anything in it runs.
///
/// Emitted into the plugin, so that it tells the version of the interface that the plugin was compiled with and not of the kit that it meets.
@_alwaysEmitIntoClient public func pluginKitTag() -> StaticString { "ntm-plugin-kit=1.1.0;" }
