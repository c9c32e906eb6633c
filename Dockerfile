# An image that runs jmpi's ranks, on Kubernetes for instance. Build jmpi first (mvn -Dquick package), then
#   docker build -t jmpi .
# and base an image with the program on it, or copy the program beside: COPY app.jar /app/
FROM eclipse-temurin:25-jdk
COPY jmpirun /opt/jmpi/jmpirun
COPY target/jmpi/lib /opt/jmpi/lib
# The first start makes the caches that later starts read.
RUN ln -s /opt/jmpi/jmpirun /usr/local/bin/jmpirun && jmpirun -np 2 sample:hello
WORKDIR /app
CMD ["jmpirun", "--help"]
