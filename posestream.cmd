@echo off
rem Runs posestream from this repository; builds what is missing or out of date first.
rem Java options of your own: POSESTREAM_JAVA_OPTS.
setlocal
set "HOME_DIR=%~dp0"
rem bench is no part of the product: it is a plug-in, which is built with the product in tools\bench.
set "MODULE=posestream-cli"
if "%~1"=="bench" set "MODULE=tools\bench"
set "APP=%HOME_DIR%%MODULE%\target\posestream"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

set "JAVA_VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /i version') do if not defined JAVA_VERSION set "JAVA_VERSION=%%~v"
if not defined JAVA_VERSION (
  echo posestream: there is no Java here. Install a JDK, version 17 or newer. 1>&2
  exit /b 1
)
for /f "delims=." %%m in ("%JAVA_VERSION%") do set "JAVA_MAJOR=%%m"
if %JAVA_MAJOR% LSS 17 (
  echo posestream: Java %JAVA_VERSION% is too old. Install a JDK, version 17 or newer. 1>&2
  exit /b 1
)

if not exist "%APP%\built" goto build
powershell -NoProfile -Command "$built = (Get-Item '%APP%\built').LastWriteTimeUtc; Set-Location '%HOME_DIR%'; $n = Get-ChildItem -Recurse pom.xml, .mvn, posestream-*\pom.xml, posestream-*\src\main, posestream-models\weights\package-lock.json, tools\model-converter\pom.xml, tools\model-converter\src\main, %MODULE%\pom.xml, %MODULE%\src\main | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto run

:build
where mvn >nul 2>nul || (echo posestream: there is no Maven here ^(mvn^). Install Maven 3.8 or newer; it builds posestream. 1>&2 & exit /b 1)
where npm >nul 2>nul || (echo posestream: there is no npm here. Install Node with npm; it fetches the models. 1>&2 & exit /b 1)
echo posestream: building, which takes a few minutes the first time ... 1>&2
if exist "%APP%" rmdir /s /q "%APP%"
pushd "%HOME_DIR%"
call mvn -q -DskipTests -Dspotless.check.skip=true -pl %MODULE:\=/% -am package 1>&2
if errorlevel 1 (
  popd
  echo posestream: the build failed; the reason is above. 1>&2
  exit /b 1
)
popd
type nul > "%APP%\built"

:run
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=ERROR"
set "NATIVE="
if %JAVA_MAJOR% GEQ 22 set "NATIVE=--enable-native-access=ALL-UNNAMED"
"%JAVA%" -Djava.awt.headless=true -XX:+UseSerialGC %NATIVE% %POSESTREAM_JAVA_OPTS% "-Dposestream.home=%HOME_DIR%." -cp "%APP%\lib\*" io.posestream.cli.Posestream %*
exit /b %errorlevel%
