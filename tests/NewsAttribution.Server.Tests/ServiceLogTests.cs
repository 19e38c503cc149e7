using System.Reflection;
using Microsoft.Extensions.Logging;
using NewsAttribution.Server.Operations;

namespace NewsAttribution.Server.Tests;

public sealed class ServiceLogTests
{
    [Fact]
    public void One_class_alone_holds_what_is_logged_so_that_two_builds_are_the_same()
    {
        var logging = typeof(ServiceLog)
            .Assembly.GetTypes()
            .Where(type =>
                type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                    .Any(method => method.IsDefined(typeof(LoggerMessageAttribute), false))
            );
        Assert.Equal([typeof(ServiceLog)], logging);
    }
}
