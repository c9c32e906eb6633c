package org.jmpi.internal.bootstrap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/// The method that starts a program, chosen as the `java` command does (JLS §12.1.4): `main(String[])` ahead of
/// `main()`, static or of an instance, not private.
///
/// Called through a method handle: `Method.invoke` takes twice as long the first time.
final class MainMethod {
    private final Class<?> owner;
    private final Method method;

    private MainMethod(Class<?> owner, Method method) {
        this.owner = owner;
        this.method = method;
    }

    /// Find the main method of a class on the class path, and initialize the class.
    ///
    /// @throws ClassNotFoundException where there is no such class
    /// @throws NoSuchMethodException  where it has no main method; the message names the cure
    static MainMethod of(String className) throws ClassNotFoundException, NoSuchMethodException {
        Class<?> owner = Class.forName(className, true, ClassLoader.getSystemClassLoader());
        Method found = find(owner, String[].class);
        if (found == null) {
            found = find(owner);
        }
        if (found == null) {
            throw new NoSuchMethodException("class " + className
                    + " has no main method; add `public static void main(String[] args)`");
        }
        return new MainMethod(owner, found);
    }

    private static @Nullable Method find(Class<?> owner, Class<?>... parameters) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod("main", parameters);
                if (!Modifier.isPrivate(method.getModifiers()) && method.getReturnType() == void.class) {
                    return method;
                }
            } catch (NoSuchMethodException notHere) {
                // The superclass may have it.
            }
        }
        return null;
    }

    /// Call it, and let through what it throws.
    void run(String[] args) throws Throwable {
        method.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup().unreflect(method);
        if (!Modifier.isStatic(method.getModifiers())) {
            handle = handle.bindTo(instance());
        }
        if (method.getParameterCount() == 1) {
            handle.asType(MethodType.methodType(void.class, String[].class)).invokeExact(args);
        } else {
            handle.asType(MethodType.methodType(void.class)).invokeExact();
        }
    }

    private Object instance() throws Throwable {
        Constructor<?> constructor = owner.getDeclaredConstructor();
        constructor.setAccessible(true);
        return MethodHandles.lookup().unreflectConstructor(constructor).invoke();
    }
}
