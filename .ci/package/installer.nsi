; The Windows installer: per user (no administrator) or per machine, Vietnamese first, works offline.
;   makensis -INPUTCHARSET UTF8 -DVERSION=0.1.0 -DTREE=C:\...\dist\KiemTraCCHC -DICON=app.ico -DOUT=setup.exe installer.nsi
; Silent:      setup.exe /S                    per user
;              setup.exe /S /AllUsers          per machine (as administrator)
;              setup.exe /S /D=C:\path         another folder (must come last)
; Exit status: 0 done, 1 ended by the person, 2 not done (the program is running, or a file is locked).
; Data lies in %LOCALAPPDATA%\cchc-desktop and is touched neither by an upgrade nor by removal.
Unicode true
ManifestDPIAware true
; FAST only checks that the script compiles: packing takes minutes otherwise.
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
Name "Kiểm tra CCHC ${VERSION}"
OutFile "${OUT}"
BrandingText "cchc-desktop ${VERSION}"

!define PRODUCT "cchc-desktop"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "KiemTraCCHC"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\${PRODUCT}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\KiemTraCCHC.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString RUNNING ${LANG_VIETNAMESE} "Kiểm tra CCHC đang chạy. Dữ liệu đã được lưu. Hãy đóng chương trình rồi cài lại."
LangString RUNNING ${LANG_ENGLISH} "CCHC inspection is running. Your data is saved. Close the program, then install again."
LangString KEPT ${LANG_VIETNAMESE} "Đã gỡ chương trình. Dữ liệu kiểm tra vẫn nằm trong %LOCALAPPDATA%\cchc-desktop và không bị xoá."
LangString KEPT ${LANG_ENGLISH} "The program is removed. Inspection data stays in %LOCALAPPDATA%\cchc-desktop and was not deleted."

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Kiểm tra CCHC"
VIAddVersionKey "FileDescription" "Kiểm tra CCHC"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

Function .onInit
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

!macro REFUSE_WHILE_RUNNING
  ; A running program keeps its file open: renaming it shows that without any other tool.
  ${If} ${FileExists} "$INSTDIR\KiemTraCCHC.exe"
    ClearErrors
    Rename "$INSTDIR\KiemTraCCHC.exe" "$INSTDIR\KiemTraCCHC.exe.old"
    ${If} ${Errors}
      IfSilent +2
      MessageBox MB_ICONSTOP|MB_OK $(RUNNING)
      SetErrorLevel 2
      Abort
    ${EndIf}
    Delete "$INSTDIR\KiemTraCCHC.exe.old"
  ${EndIf}
!macroend

!macro ASSOCIATE ending class words_vi
  WriteRegStr SHCTX "Software\Classes\.${ending}" "" "${class}"
  WriteRegStr SHCTX "Software\Classes\${class}" "" "${words_vi}"
  WriteRegStr SHCTX "Software\Classes\${class}\DefaultIcon" "" '"$INSTDIR\KiemTraCCHC.exe",0'
  WriteRegStr SHCTX "Software\Classes\${class}\shell\open\command" "" '"$INSTDIR\KiemTraCCHC.exe" "%1"'
!macroend

Section "-program"
  !insertmacro REFUSE_WHILE_RUNNING
  ; An upgrade takes the old program's files away first, so that no stale module is loaded.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  File "/oname=app.ico" "${ICON}"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr SHCTX "Software\${PRODUCT}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Kiểm tra CCHC"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\app.ico"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "cchc-desktop"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" "$0"
  CreateShortcut "$SMPROGRAMS\Kiểm tra CCHC.lnk" "$INSTDIR\KiemTraCCHC.exe" "" "$INSTDIR\app.ico"
  CreateShortcut "$SMPROGRAMS\Kiểm biên bản đã ký.lnk" "$INSTDIR\cchc-verify.exe" "" "$INSTDIR\app.ico"
  !insertmacro ASSOCIATE "cchcb" "CCHC.Bundle" "Gói dữ liệu kiểm tra CCHC"
  !insertmacro ASSOCIATE "cchci" "CCHC.Invitation" "Thư mời vào đợt kiểm tra CCHC"
  !insertmacro ASSOCIATE "cchcu" "CCHC.Update" "Tệp cập nhật kiểm tra CCHC"
  ; Signed minutes keep the reader of PDF files; this program is offered under "Open with".
  WriteRegStr SHCTX "Software\Classes\Applications\KiemTraCCHC.exe\shell\open\command" "" '"$INSTDIR\KiemTraCCHC.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\KiemTraCCHC.exe\SupportedTypes" ".pdf" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\*.exe"
  Delete "$INSTDIR\app.ico"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Kiểm tra CCHC.lnk"
  Delete "$SMPROGRAMS\Kiểm biên bản đã ký.lnk"
  DeleteRegKey SHCTX "Software\Classes\.cchcb"
  DeleteRegKey SHCTX "Software\Classes\CCHC.Bundle"
  DeleteRegKey SHCTX "Software\Classes\.cchci"
  DeleteRegKey SHCTX "Software\Classes\CCHC.Invitation"
  DeleteRegKey SHCTX "Software\Classes\.cchcu"
  DeleteRegKey SHCTX "Software\Classes\CCHC.Update"
  DeleteRegKey SHCTX "Software\Classes\Applications\KiemTraCCHC.exe"
  ; Newer versions that the office's update files brought (never data: those lie beside this folder).
  RMDir /r "$LOCALAPPDATA\cchc-desktop\KiemTraCCHC\program"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "Software\${PRODUCT}"
  IfSilent +2
  MessageBox MB_ICONINFORMATION|MB_OK $(KEPT)
SectionEnd
