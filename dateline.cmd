@echo off
rem Starts Dateline on Windows: finds a JDK 25, builds when there is no build yet, runs.
rem DATELINE_JAVA_HOME chooses the JDK, DATELINE_JAVA_OPTIONS adds options of the virtual machine.
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0"
set "JDK="
for %%J in ("%DATELINE_JAVA_HOME%" "%JAVA_HOME%") do if not defined JDK call :probe "%%~J"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :probe "%%~J"
if not defined JDK (
  echo Dateline needs a JDK 25: install one ^(for example Eclipse Temurin 25^) or set JAVA_HOME to it, then start again. 1>&2
  exit /b 3
)
if not exist "%HOME_DIR%target\dateline.jar" (
  where mvn >nul 2>nul || (
    echo Dateline has to be built once: install Apache Maven, then start again. 1>&2
    exit /b 3
  )
  echo Building Dateline; this is needed once. 1>&2
  pushd "%HOME_DIR%"
  call mvn --quiet --batch-mode --no-transfer-progress -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo The build failed; its messages above say why. 1>&2
    exit /b 3
  )
  popd
)
"%JDK%\bin\java.exe" -Xmx640m -Xms96m -Xmn40m -XX:SurvivorRatio=3 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:-ShrinkHeapInSteps -Xss1m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Ddateline.home=%HOME_DIR%." --module-path "%HOME_DIR%target\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED %DATELINE_JAVA_OPTIONS% -cp "%HOME_DIR%target\dateline.jar;%HOME_DIR%target\lib\*" org.dateline.Dateline %*
exit /b %ERRORLEVEL%

:probe
if "%~1"=="" exit /b
if not exist "%~1\bin\javac.exe" exit /b
findstr /r /c:"^JAVA_VERSION=\"2[5-9]" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b
